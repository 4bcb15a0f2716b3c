"""Mutants of a right answer: slips in its code, and inputs that it treats wrongly."""
