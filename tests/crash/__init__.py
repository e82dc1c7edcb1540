"""What remains after a process was killed."""
