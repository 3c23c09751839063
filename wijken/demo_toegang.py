"""Voorbeelddata of who comes and goes: logins, an invitation that is open, somebody who left, a mandaat."""

import datetime
import hashlib
import random
from decimal import Decimal

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Gebruiker, Lid, Logregel, Mandaat, Plek, Rol, Samenwerkingsverband, Toegang, Uitnodiging
from swv.tenancy.context import huidige_swv_id
from wijken.services.plaatsen import BEGIN

TOT_BEDRAG = Decimal(2500)
GELDIG = datetime.timedelta(days=14)


def laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """After the logins: the lists of beheer and of mandaten are not empty."""
    swv = Samenwerkingsverband.objects.get(pk=huidige_swv_id())
    _ingelogd(kiem)
    medewerker = Lid.objects.filter(rollen__code=Rol.Code.MEDEWERKER).order_by("id")[0]
    _uitgenodigd(swv, medewerker)
    _vertrokken(swv, medewerker)
    _mandaat(jaar_nu)


def _ingelogd(kiem: random.Random) -> None:
    """Most people came in during the last weeks; some never did."""
    leden = [lid for lid in Lid.objects.order_by("id") if kiem.random() > 0.12]
    Logregel.objects.bulk_create(
        Logregel(soort=Logregel.Soort.INGELOGD, tekst="Met een eigen inlog", wie=lid, op=_moment(kiem.randint(1, 40)))
        for lid in leden
    )


def _uitgenodigd(swv: Samenwerkingsverband, door: Lid) -> None:
    school = Plek.objects.filter(soort=Plek.Soort.SCHOOL).order_by("sorteernaam", "id")[0]
    lid = _lid(swv, "nieuwe-collega", f"Nieuwe collega {school}")
    Rol.objects.create(lid=lid, code=Rol.Code.INTERN_BEGELEIDER, plek=school, begin=vandaag())
    Toegang.objects.create(gebruiker=lid.gebruiker, samenwerkingsverband=swv)
    sleutel = hashlib.sha256(f"demo {swv.slug}".encode()).hexdigest()  # of no key: the link is never sent
    Uitnodiging.objects.create(
        lid=lid, sleutel=sleutel, verloopt_op=timezone.now() + GELDIG, gemaakt_door=door, gemaakt_op=_moment(0)
    )
    Logregel.objects.create(soort=Logregel.Soort.UITNODIGING, tekst="Uitgenodigd", wie=door, over=lid)


def _vertrokken(swv: Samenwerkingsverband, door: Lid) -> None:
    wijk = Plek.objects.filter(soort=Plek.Soort.WIJK).order_by("sorteernaam", "id")[0]
    dag = vandaag() - datetime.timedelta(days=114)
    lid = _lid(swv, "vorige-procesbegeleider", f"Vorige procesbegeleider {wijk}")
    Rol.objects.create(lid=lid, code=Rol.Code.PROCESBEGELEIDER, plek=wijk, begin=BEGIN, einde=dag)
    Lid.objects.filter(pk=lid.pk).update(vertrokken_op=dag)
    Logregel.objects.create(
        soort=Logregel.Soort.VERTROK,
        tekst="Vertrokken: alle rollen gestopt, toegang dicht",
        wie=door,
        over=lid,
        op=_moment(114),
    )


def _mandaat(jaar_nu: int) -> None:
    for nemer in Rol.objects.filter(code=Rol.Code.KWALITEITSMEDEWERKER).select_related("lid", "plek"):
        gever = Rol.objects.filter(code=Rol.Code.BESTUURDER, plek=nemer.plek).select_related("lid").order_by("id")[0]
        dagen = {"begin": datetime.date(jaar_nu, 8, 1), "einde": datetime.date(jaar_nu + 1, 7, 31)}
        Mandaat.objects.create(gever=gever.lid, nemer=nemer.lid, bestuur=nemer.plek, tot_bedrag=TOT_BEDRAG, **dagen)


def _lid(swv: Samenwerkingsverband, login: str, naam: str) -> Lid:
    gebruiker = Gebruiker.objects.create(email=f"{login}@{swv.slug}.voorbeeld.nl", password=make_password(None))
    return Lid.objects.create(gebruiker=gebruiker, naam=naam[:120])


def _moment(dagen_geleden: int) -> datetime.datetime:
    dag = vandaag() - datetime.timedelta(days=dagen_geleden)
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time(8, 40)))
