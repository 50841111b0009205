"""The exercises and routines to choose from: those that ship, and the person's own."""
