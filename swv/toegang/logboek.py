"""What happens at the door, written in the logboek of each samenwerkingsverband that the door opens to."""

from collections.abc import Iterable
from typing import Any

from allauth.account.signals import password_changed, password_reset, user_logged_in
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authentication_failed, authenticator_added, authenticator_removed, authenticator_reset
from celery import shared_task
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest

from swv.models import Gebruiker, Lid, Logregel, Samenwerkingsverband
from swv.services.logboek import loggen
from swv.tenancy.context import tenant
from swv.toegang.binding import gebonden_aan

NAMEN = {
    Authenticator.Type.TOTP: "app met codes",
    Authenticator.Type.WEBAUTHN: "passkey",
    Authenticator.Type.RECOVERY_CODES: "herstelcodes",
}


def bijschrijven(*, gebruiker: Gebruiker, soort: str, tekst: str, slug: str | None = None) -> None:
    """Add a line where this login is a member (everywhere, or only in ``slug``), after the transaction of the request.

    Every samenwerkingsverband has its own transaction, so this cannot happen inside that of the request.
    """
    verbanden = Samenwerkingsverband.objects.filter(toegangen__gebruiker=gebruiker, actief=True)
    if slug is not None:
        verbanden = verbanden.filter(slug=slug)
    ids = list(verbanden.values_list("pk", flat=True))
    transaction.on_commit(lambda: _schrijf(ids, gebruiker.pk, soort, tekst))


def _schrijf(verbanden: Iterable[int], gebruiker_id: int, soort: str, tekst: str) -> None:
    for swv_id in verbanden:
        with tenant(swv_id), transaction.atomic():
            if lid := Lid.objects.filter(gebruiker=gebruiker_id).first():
                loggen(soort=soort, tekst=tekst, wie=lid)


@receiver(user_logged_in)
def ingelogd(request: HttpRequest, user: Gebruiker, **kwargs: Any) -> None:
    """Every login; one through an inlogdienst only where it counts."""
    slug = gebonden_aan(request)
    hoe = "Via de inlogdienst" if slug else "Met een eigen inlog"
    bijschrijven(gebruiker=user, soort=Logregel.Soort.INGELOGD, tekst=hoe, slug=slug)


@shared_task
def inlog_mislukt(*, gebruiker_id: int | None) -> None:
    """A wrong password; None when nobody has that address."""
    if gebruiker := Gebruiker.objects.filter(pk=gebruiker_id).first():
        bijschrijven(gebruiker=gebruiker, soort=Logregel.Soort.INLOG_MISLUKT, tekst="Wachtwoord klopte niet")


@receiver(authentication_failed)
def code_klopt_niet(user: Gebruiker, **kwargs: Any) -> None:
    bijschrijven(gebruiker=user, soort=Logregel.Soort.INLOG_MISLUKT, tekst="Code van de tweede stap klopte niet")


@receiver(password_changed)
@receiver(password_reset)
def wachtwoord_veranderd(user: Gebruiker, **kwargs: Any) -> None:
    bijschrijven(gebruiker=user, soort=Logregel.Soort.INLOGGEN, tekst="Wachtwoord veranderd")


@receiver(authenticator_added)
def tweede_stap_erbij(user: Gebruiker, authenticator: Authenticator, **kwargs: Any) -> None:
    bijschrijven(gebruiker=user, soort=Logregel.Soort.INLOGGEN, tekst=f"Tweede stap erbij: {_naam(authenticator)}")


@receiver(authenticator_reset)
def codes_vernieuwd(user: Gebruiker, **kwargs: Any) -> None:
    bijschrijven(gebruiker=user, soort=Logregel.Soort.INLOGGEN, tekst="Herstelcodes vernieuwd")


@receiver(authenticator_removed)
def tweede_stap_weg(user: Gebruiker, authenticator: Authenticator, **kwargs: Any) -> None:
    bijschrijven(gebruiker=user, soort=Logregel.Soort.INLOGGEN, tekst=f"Tweede stap weg: {_naam(authenticator)}")


def _naam(authenticator: Authenticator) -> str:
    return NAMEN[Authenticator.Type(authenticator.type)]
