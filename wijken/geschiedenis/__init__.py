"""What the history tells of each thing of this app with a page; one file per subject."""

from wijken.geschiedenis import basis, gesprekken, overleg, partners, plaatsen, plannen, sjabloon, voortgang

__all__ = ["basis", "gesprekken", "overleg", "partners", "plaatsen", "plannen", "sjabloon", "voortgang"]
