"""What the app asks of the machine: sound and being the only one running."""
