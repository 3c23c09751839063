"""Beheer: colleagues, their roles, invitations, watching along, leaving."""
