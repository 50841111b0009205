"""What the app knows and decides: pure values and functions, without I/O."""
