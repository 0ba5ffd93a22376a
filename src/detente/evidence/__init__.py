"""How well each statement is carried by claims: voices, modalities, times, and what is missing."""
