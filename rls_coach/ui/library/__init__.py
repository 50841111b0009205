"""The library: finding an exercise, everything about it, logging it afterwards."""
