"""Loading a doelenboom: thema's, grootheden, indicatoren and the goals with their numbers."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction

from doelen.models import (
    Beleidsdoel,
    Grootheid,
    Indicator,
    IndicatorTerm,
    Interventie,
    Jaardoel,
    Planperiode,
    Streefwaarde,
    Thema,
)
from wijken.models import Gemeente

GEGEVENS = Path(__file__).resolve().parent.parent / "gegevens"
ODP, ZORGPLICHT = GEGEVENS / "doelenboom_odp.json", GEGEVENS / "zorgplicht.json"
PERIODE = 2023, 2027
HOOGSTE = {"ja_nee": 1, "schaal": 3}
VOORBEELD = "Voorbeeld, overgenomen van Onderwijs dat Past. Dit samenwerkingsverband heeft nog geen eigen jaardoelen."
Boom = dict[str, Any]


@transaction.atomic
def doelenboom_laden(*, bestand: Path = ODP, voorbeeld: bool = False) -> None:
    """Add whatever of the file is not there yet; what the samenwerkingsverband has is never overwritten.

    ``voorbeeld``: for a samenwerkingsverband that did not write these goals. It gets what is measured, and only the
    goals with a number and without a local name, each marked as an example.
    """
    boom = _lezen(bestand)
    if voorbeeld:
        boom = _als_voorbeeld(boom)
    _aanvullen(Thema, ["code"], ({v: t[v] for v in ("code", "naam", "ondertitel", "volgorde")} for t in boom["themas"]))
    themas = dict(Thema.objects.values_list("code", "id"))
    _grootheden_laden(boom)
    _indicatoren_laden(boom, themas)
    _beleidsdoelen_laden(boom, themas)
    _jaardoelen_laden(boom, themas)


def zorgplicht_laden() -> None:
    """Beside a doelenboom: overplaatsing and aanmelding on more schools as counts with a reason, four questions."""
    doelenboom_laden(bestand=ZORGPLICHT)


def _lezen(bestand: Path) -> Boom:
    """The file, after checking that its texts are the ones its hash was made of."""
    boom: Boom = json.loads(bestand.read_text(encoding="utf-8"))
    teksten = "\n".join(doel["tekst"] for doel in boom["jaardoelen"])
    if hashlib.sha256(teksten.encode()).hexdigest() != boom["bron"]["sha256"]:
        raise ValidationError(f"De doelteksten in {bestand.name} zijn veranderd. Haal het bestand opnieuw op.")
    return boom


def _als_voorbeeld(boom: Boom) -> Boom:
    plaatselijk = [naam.split()[-1] for naam in boom["plaatselijk"]]
    doelen = [
        {**doel, "bron": VOORBEELD}
        for doel in boom["jaardoelen"]
        if doel["streefwaarden"] and not any(naam in doel["tekst"] for naam in plaatselijk)
    ]
    algemeen = {
        deel: [_zonder(ding, boom["plaatselijk"]) for ding in boom[deel]] for deel in ("grootheden", "indicatoren")
    }
    return {**boom, **algemeen, "beleidsdoelen": [], "jaardoelen": doelen}


def _zonder(ding: Boom, namen: Iterable[str]) -> Boom:
    """The same question without the name of a local organisation."""
    ding = dict(ding)
    for naam in namen:
        ding |= {sleutel: waarde.replace(naam, "") for sleutel, waarde in ding.items() if isinstance(waarde, str)}
    return ding


def _aanvullen(model: type[models.Model], sleutel: list[str], rijen: Iterable[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not there yet."""
    aanwezig = set(model._default_manager.values_list(*sleutel))
    nieuw = [rij for rij in rijen if tuple(rij[veld] for veld in sleutel) not in aanwezig]
    model._default_manager.bulk_create([model(**rij) for rij in nieuw])


def _grootheden_laden(boom: Boom) -> None:
    velden = ("code", "naam", "vraag", "hint", "eenheid", "aard", "bron", "vakgroep", "blok")
    rijen = [
        {veld: g[veld] for veld in velden} | {"hoogste": HOOGSTE.get(g["eenheid"]), "volgorde": nummer}
        for nummer, g in enumerate(boom["grootheden"], start=boom.get("vanaf", 1))
    ]
    _aanvullen(Grootheid, ["code"], rijen)
    ids = dict(Grootheid.objects.values_list("code", "id"))
    for grootheid in boom["grootheden"]:
        if heel := grootheid.get("deel_van"):
            Grootheid.objects.filter(code=grootheid["code"], deel_van=None).update(deel_van=ids[heel])


def _indicatoren_laden(boom: Boom, themas: Mapping[str, int]) -> None:
    velden = ("code", "naam", "definitie", "eenheid", "omlaag_is_beter")
    rijen = [
        {veld: i[veld] for veld in velden}
        | {
            "thema_id": themas[i["thema"]],
            "set_code": i["set"],
            "per_school": i.get("per_school", False),
            "volgorde": n,
        }
        for n, i in enumerate(boom["indicatoren"], start=boom.get("vanaf", 1))
    ]
    _aanvullen(Indicator, ["code"], rijen)
    ids = dict(Indicator.objects.values_list("code", "id"))
    grootheden = dict(Grootheid.objects.values_list("code", "id"))
    termen = [
        {"indicator_id": ids[i["code"]], "grootheid_id": grootheden[code], "kant": kant}
        for i in boom["indicatoren"]
        for kant in ("teller", "noemer")
        for code in i[kant]
    ]
    _aanvullen(IndicatorTerm, ["indicator_id", "grootheid_id", "kant"], termen)


def _beleidsdoelen_laden(boom: Boom, themas: Mapping[str, int]) -> None:
    """A goal of a gemeente that this samenwerkingsverband does not have is left out."""
    planperiode, _ = Planperiode.objects.get_or_create(
        begin=PERIODE[0], defaults={"einde": PERIODE[1], "vastgesteld_op": date(PERIODE[0], 1, 1)}
    )
    gemeenten = dict(Gemeente.objects.values_list("plek__naam", "pk"))
    rijen = [
        {veld: doel[veld] for veld in ("niveau", "tekst", "bron", "opmerking")}
        | {"thema_id": themas.get(doel["thema"]), "gemeente_id": gemeenten.get(doel["gemeente"])}
        | {"planperiode_id": planperiode.pk, "volgorde": nummer}
        for nummer, doel in enumerate(boom["beleidsdoelen"], start=1)
        if not doel["gemeente"] or doel["gemeente"] in gemeenten
    ]
    _aanvullen(Beleidsdoel, ["planperiode_id", "volgorde"], rijen)
    _interventies_laden(boom, planperiode)


def _interventies_laden(boom: Boom, planperiode: Planperiode) -> None:
    """What is done for a beleidsdoel: only what the plan itself says, with the place where it says so."""
    ids = dict(planperiode.beleidsdoelen.values_list("volgorde", "pk"))
    rijen = [
        {"beleidsdoel_id": ids[nummer], "volgorde": volgorde, **interventie}
        for nummer, doel in enumerate(boom["beleidsdoelen"], start=1)
        for volgorde, interventie in enumerate(doel.get("interventies", []), start=1)
        if nummer in ids
    ]
    _aanvullen(Interventie, ["beleidsdoel_id", "volgorde"], rijen)


def _jaardoelen_laden(boom: Boom, themas: Mapping[str, int]) -> None:
    velden = ("jaar", "volgnummer", "sleutel", "tekst", "niveau", "oordeelniveau")
    rijen = [
        {veld: doel[veld] for veld in velden}
        | {"thema_id": themas[doel["thema"]], "bron": doel.get("bron", boom["bron"]["titel"])}
        for doel in boom["jaardoelen"]
    ]
    _aanvullen(Jaardoel, ["sleutel"], rijen)
    doelen = dict(Jaardoel.objects.values_list("sleutel", "id"))
    indicatoren = dict(Indicator.objects.values_list("code", "id"))
    grenzen = [
        {veld: grens[veld] for veld in ("soort", "te_bevestigen", "toelichting")}
        | {"jaardoel_id": doelen[doel["sleutel"]], "indicator_id": indicatoren[grens["indicator"]]}
        | {"waarde": None if grens["waarde"] is None else Decimal(grens["waarde"])}
        for doel in boom["jaardoelen"]
        for grens in doel["streefwaarden"]
    ]
    _aanvullen(Streefwaarde, ["jaardoel_id", "indicator_id"], grenzen)
