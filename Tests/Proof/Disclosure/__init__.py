"""The attacker on everything that was released: `disclosure.py` beside this folder runs it."""
