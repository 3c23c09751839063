"""How the home page greets: the hour, and what need not happen today."""

import datetime

from django.utils import timezone

from swv.dagen import vandaag
from swv.register import Beurt


def groet() -> str:
    """By the clock in the Netherlands."""
    uur = timezone.localtime().hour
    return "Goedemorgen" if uur < 12 else "Goedemiddag" if uur < 18 else "Goedenavond"


def toelichting(beurten: list[Beurt]) -> str:
    """Says what can wait."""
    week = vandaag() + datetime.timedelta(days=7)
    nu = sum(1 for beurt in beurten if beurt.datum and beurt.datum <= week)
    if nu == 0:
        return "Niets daarvan moet deze week."
    if nu == len(beurten):
        return "Dat moet deze week." if nu == 1 else "Die moeten allemaal deze week."
    return "Alleen het eerste moet deze week. De rest kan wachten." if nu == 1 else f"De eerste {nu} moeten deze week."
