"""Candidate claims from a text, with exact spans; a person says which of them are claims."""
