"""Who signed the paper of which pair, and for which municipality."""
