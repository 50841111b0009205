"""A tour of the app on made-up data: plays a session and takes the screenshots."""
