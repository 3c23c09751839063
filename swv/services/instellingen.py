"""Settings of the samenwerkingsverband that colleagues of beheer change themselves."""

from decimal import Decimal

from django.db import transaction

from swv.models import Instelling, Lid, Logregel
from swv.services.logboek import loggen


@transaction.atomic
def opgave_controle_zetten(*, aan: bool, door: Lid) -> Instelling:
    """Whether the bestuur accepts an opgave before it counts. What waits already is still accepted by hand."""
    instelling = Instelling.objects.select_for_update().get()
    if instelling.opgave_controle != aan:
        instelling.opgave_controle = aan
        instelling.save(update_fields=["opgave_controle", "gewijzigd_op"])
        tekst = "Opgaven eerst controleren aangezet" if aan else "Opgaven tellen meteen mee aangezet"
        loggen(soort=Logregel.Soort.INSTELLING, tekst=tekst, wie=door)
    return instelling


@transaction.atomic
def tweede_stap_eisen(*, van_iedereen: bool, door: Lid) -> Instelling:
    """Ask the second step of everybody, or only of who works for the whole samenwerkingsverband."""
    instelling = Instelling.objects.select_for_update().get()
    if instelling.tweestaps_verplicht != van_iedereen:
        instelling.tweestaps_verplicht = van_iedereen
        instelling.save(update_fields=["tweestaps_verplicht", "gewijzigd_op"])
        tekst = "Tweede stap voor iedereen aangezet" if van_iedereen else "Tweede stap voor iedereen uitgezet"
        loggen(soort=Logregel.Soort.INSTELLING, tekst=tekst, wie=door)
    return instelling


@transaction.atomic
def grote_wijziging_zetten(*, vanaf: Decimal, door: Lid) -> Instelling:
    """From how many moved euros all schools of a wijk sign a change of its plan again. What was handed in stays so."""
    instelling = Instelling.objects.select_for_update().get()
    if instelling.wijziging_groot_vanaf != vanaf:
        instelling.wijziging_groot_vanaf = vanaf
        instelling.save(update_fields=["wijziging_groot_vanaf", "gewijzigd_op"])
        tekst = f"Wijziging van een wijkplan groot vanaf {vanaf} euro"
        loggen(soort=Logregel.Soort.INSTELLING, tekst=tekst, wie=door)
    return instelling
