"""How well each statement is carried by claims: how many voices, of what modality, at what times."""
