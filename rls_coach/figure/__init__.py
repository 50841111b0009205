"""The drawn person: poses, their movement and their painting."""
