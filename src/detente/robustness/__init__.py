"""How often each finding holds over the settlings a case leaves open, and what moves it most."""

from detente.robustness.stress import stress
from detente.robustness.stressed import Finding, Influence, Stress

__all__ = ["Finding", "Influence", "Stress", "stress"]
