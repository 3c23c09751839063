"""What is kept too long goes: names of who left, old lines of the logboek, old documents, old files.

What is frozen stays: versions of a wijkplan and reports, with the document made of them.
"""

import datetime
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import structlog
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.core.exceptions import SuspiciousFileOperation
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Bestand, Document, Gebruiker, Instelling, Lid, Logregel, Samenwerkingsverband, Taakbeurt, Toegang
from swv.services.bestanden import pad_van
from swv.services.documenten import bestandspad
from swv.services.logboek import loggen
from swv.tenancy.context import huidige_swv_id
from swv.tenancy.models import TenantModel

log = structlog.get_logger(__name__)
TAAK = "opschonen"
INLOGGEN = "allauth."


@dataclass(frozen=True)
class Opschoonbeurt:
    """One kind: how many rows go, and the day before which they are from."""

    een: str
    meer: str
    aantal: int
    voor: datetime.date

    def __str__(self) -> str:
        """``1 gemaakt document``, ``120 regels van het logboek``."""
        return f"{self.aantal} {self.een if self.aantal == 1 else self.meer}"


def maanden_terug(dag: datetime.date, maanden: int) -> datetime.date:
    """The same day so many months ago, or the last day of that month."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 - maanden, 12)
    volgende = datetime.date(jaar + (maand == 11), (maand + 1) % 12 + 1, 1)
    return min(datetime.date(jaar, maand + 1, 1) + datetime.timedelta(dag.day - 1), volgende - datetime.timedelta(1))


def oude_leden(instelling: Instelling) -> QuerySet[Lid]:
    """Left before the term, and still known by name."""
    voor = maanden_terug(vandaag(), instelling.bewaar_leden_maanden)
    return Lid.objects.filter(vertrokken_op__lt=voor, geanonimiseerd_op__isnull=True).order_by("vertrokken_op", "pk")


def oude_logregels(instelling: Instelling) -> QuerySet[Logregel]:
    """By the real clock, as the trigger that guards them; a day later than it, so that it never refuses."""
    return Logregel.objects.filter(op__lt=_moment(_grens_logboek(instelling)))


def oude_documenten(instelling: Instelling) -> QuerySet[Document]:
    """Asked before the term and not held by something frozen: whatever points at a document keeps it."""
    voor = _moment(maanden_terug(vandaag(), instelling.bewaar_documenten_maanden))
    documenten = Document.objects.filter(gevraagd_op__lt=voor)
    for relatie in Document._meta.related_objects:
        wijst_aan = relatie.related_model.objects.filter(**{relatie.field.name: OuterRef("pk")})
        documenten = documenten.exclude(Exists(wijst_aan))
    return documenten


def oude_bestanden(instelling: Instelling) -> QuerySet[Bestand]:
    """Given before the term of documents. What hung on one keeps its own text and loses the file."""
    voor = maanden_terug(vandaag(), instelling.bewaar_documenten_maanden)
    return Bestand.objects.filter(op__lt=_moment(voor))


def opschonen_bekijken() -> list[Opschoonbeurt]:
    """What a run would do now."""
    instelling, nu = Instelling.objects.get(), vandaag()
    return [
        Opschoonbeurt(
            "naam van een collega die vertrok",
            "namen van collega’s die vertrokken",
            oude_leden(instelling).count(),
            maanden_terug(nu, instelling.bewaar_leden_maanden),
        ),
        Opschoonbeurt(
            "regel van het logboek",
            "regels van het logboek",
            oude_logregels(instelling).count(),
            _grens_logboek(instelling),
        ),
        Opschoonbeurt(
            "gemaakt document",
            "gemaakte documenten",
            oude_documenten(instelling).count(),
            maanden_terug(nu, instelling.bewaar_documenten_maanden),
        ),
        Opschoonbeurt(
            "gegeven bestand",
            "gegeven bestanden",
            oude_bestanden(instelling).count(),
            maanden_terug(nu, instelling.bewaar_documenten_maanden),
        ),
    ]


@transaction.atomic
def opschonen(*, door: Lid | None = None) -> list[Opschoonbeurt]:
    """Do it, and say so in the logboek. A second run finds nothing."""
    instelling = Instelling.objects.select_for_update().get()
    beurten = opschonen_bekijken()
    for lid in oude_leden(instelling).select_for_update():
        lid_anonimiseren(lid=lid)
    oude_logregels(instelling).delete()
    _documenten_weg(oude_documenten(instelling))
    _bestanden_weg(list(oude_bestanden(instelling)))
    if any(beurt.aantal for beurt in beurten):
        loggen(soort=Logregel.Soort.OPSCHONEN, tekst=in_een_zin(beurten), wie=door)
    return beurten


@transaction.atomic
def opschonen_vannacht() -> None:
    """Once a day: of two beats the second finds the row and does nothing (besluit 16)."""
    if Taakbeurt.objects.get_or_create(taak=TAAK, tijdvak=str(vandaag()))[1]:
        opschonen()


@transaction.atomic
def lid_anonimiseren(*, lid: Lid) -> None:
    """The name goes, from the row and from its history; the rows that point at it stay. So does a lone login."""
    lid.naam = f"Oud-collega {Lid.objects.filter(geanonimiseerd_op__isnull=False).count() + 1}"
    lid.geanonimiseerd_op = timezone.now()
    lid.save(update_fields=["naam", "geanonimiseerd_op"])
    Lid.pgh_event_model.objects.filter(pgh_obj_id=lid.pk).delete()  # type: ignore[attr-defined]
    Toegang.objects.filter(gebruiker=lid.gebruiker_id, samenwerkingsverband=huidige_swv_id()).delete()
    if not Toegang.objects.filter(gebruiker=lid.gebruiker_id).exists():
        _login_weg(Gebruiker.objects.select_for_update().get(pk=lid.gebruiker_id))


@transaction.atomic
def bewaartermijnen_wijzigen(*, leden: int, logboek: int, documenten: int, door: Lid) -> Instelling:
    """Set the terms, in months. The database refuses a logboek shorter than a year."""
    instelling = Instelling.objects.select_for_update().get()
    nieuw = {"leden": leden, "logboek": logboek, "documenten": documenten}
    if all(getattr(instelling, f"bewaar_{naam}_maanden") == maanden for naam, maanden in nieuw.items()):
        return instelling
    for naam, maanden in nieuw.items():
        setattr(instelling, f"bewaar_{naam}_maanden", maanden)
    instelling.save()
    tekst = f"Bewaartermijnen: namen {leden}, logboek {logboek}, documenten {documenten} maanden"
    loggen(soort=Logregel.Soort.INSTELLING, tekst=tekst, wie=door)
    return instelling


def in_een_zin(beurten: list[Opschoonbeurt]) -> str:
    """``3 namen van …, 120 regels van … en 4 gemaakte documenten``."""
    *eerst, laatst = map(str, beurten)
    return f"{', '.join(eerst)} en {laatst}"


def verbanden_om_op_te_schonen() -> QuerySet[Samenwerkingsverband]:
    """All of them, also one that stopped: its data age as well."""
    return Samenwerkingsverband.objects.order_by("slug")


def _login_weg(gebruiker: Gebruiker) -> None:
    """No address, no password, no second factor, no login elsewhere, no session."""
    for relatie in Gebruiker._meta.related_objects:
        if relatie.related_model.__module__.startswith(INLOGGEN):
            relatie.related_model.objects.filter(**{relatie.field.name: gebruiker}).delete()
    gebruiker.email = f"oud-collega-{gebruiker.pk}@thuisnabij.invalid"
    gebruiker.is_active = False
    gebruiker.last_login = None
    gebruiker.set_unusable_password()
    gebruiker.save()
    _sessies_weg(str(gebruiker.pk))


def _sessies_weg(gebruiker_id: str) -> None:
    """Sessions live a working day at most, so there are few; the store also forgets them in the cache."""
    opslag: Any = import_module(settings.SESSION_ENGINE).SessionStore
    for sessie in Session.objects.filter(expire_date__gt=timezone.now()):
        if sessie.get_decoded().get(SESSION_KEY) == gebruiker_id:
            opslag(sessie.session_key).delete()


def _documenten_weg(documenten: QuerySet[Document]) -> None:
    """The rows now, the files when that is sure."""
    paden = [pad for document in documenten.exclude(bestand="") if (pad := _eigen_pad(document))]
    documenten.delete()
    for pad in paden:
        transaction.on_commit(partial(pad.unlink, missing_ok=True))


def _bestanden_weg(bestanden: list[Bestand]) -> None:
    """Let go of them, then the rows, then the files that no other row stands for."""
    pks = [bestand.pk for bestand in bestanden]
    relaties: Any = Bestand._meta.get_fields(include_hidden=True)
    for relatie in relaties:
        if relatie.one_to_many and issubclass(relatie.related_model, TenantModel):
            naam = relatie.field.name
            relatie.related_model._default_manager.filter(**{f"{naam}__in": pks}).update(**{naam: None})
    Bestand.objects.filter(pk__in=pks).delete()
    nog = set(Bestand.objects.filter(sha256__in={b.sha256 for b in bestanden}).values_list("sha256", "soort"))
    for bestand in bestanden:
        if (bestand.sha256, bestand.soort) not in nog:
            transaction.on_commit(partial(pad_van(bestand).unlink, missing_ok=True))


def _eigen_pad(document: Document) -> Path | None:
    """None, and a line in the log, for a row that points at a file of somebody else: that file stays."""
    try:
        return bestandspad(document)
    except SuspiciousFileOperation:
        log.exception("document_wijst_elders", document=document.pk)
        return None


def _grens_logboek(instelling: Instelling) -> datetime.date:
    return maanden_terug(timezone.localdate(), instelling.bewaar_logboek_maanden) - datetime.timedelta(days=1)


def _moment(dag: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time()))
