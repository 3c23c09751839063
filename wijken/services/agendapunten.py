"""The agenda of a meeting: what always stands on it, what waited, and what was said and decided."""

import re
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from swv.dagen import vandaag
from swv.models import Lid, Plek
from swv.services import bestand_bewaren
from wijken.models import Agendapunt, Overleg, Overlegsoort, Wijkplan
from wijken.services.onderdelen import schoon
from wijken.services.samen_invullen import Invoer, Waarden, rijen_opslaan

VAST = {
    Overlegsoort.WIJKOVERLEG: (
        "Zorgplicht",
        "Samen verantwoordelijk",
        "Arrangementen",
        "Gemeente en sociaal domein",
    ),
    Overlegsoort.DEELNEMERSRAAD: ("Mededelingen", "Voortgang van het ondersteuningsplan", "Geld", "Rondvraag"),
}
WORDT_BESPROKEN = (Wijkplan.Status.CONCEPT, Wijkplan.Status.BESPREKEN)
WIJKPLANPUNT = "Wijkplan {} bespreken"
AF = "Dit overleg is afgerond. Heropen het om er nog iets in te schrijven."


def soort_van(plek: Plek) -> str:
    """The table of a place: a wijk has its wijkoverleg, the samenwerkingsverband the Deelnemersraad."""
    return Overlegsoort.DEELNEMERSRAAD if plek.soort == Plek.Soort.SWV else Overlegsoort.WIJKOVERLEG


def volgend_overleg(plek: Plek) -> Overleg | None:
    """The first meeting of today or later."""
    komend = Overleg.objects.filter(plek=plek, status=Overleg.Status.GEPLAND, begin__date__gte=vandaag())
    return komend.order_by("begin", "pk").first()


def vaste_punten(*, overleg: Overleg, door: Lid) -> None:
    """The points that every meeting of this kind has."""
    Agendapunt.objects.bulk_create(
        Agendapunt(plek=overleg.plek, soort=overleg.soort, overleg=overleg, volgorde=nr, titel=titel, gemaakt_door=door)
        for nr, titel in enumerate(VAST[Overlegsoort(overleg.soort)], start=1)
    )


@transaction.atomic
def agenda_vullen(*, plek: Plek, door: Lid) -> Overleg | None:
    """What waited goes on the agenda of the next meeting, and the wijkplan that is being written. Twice is once."""
    overleg = volgend_overleg(plek)
    if overleg is None:
        return None
    wachtend = list(Agendapunt.objects.filter(plek=plek, overleg=None).order_by("gemaakt_op", "pk"))
    titels = set(overleg.agendapunten.values_list("titel", flat=True))
    wachtend += [
        Agendapunt(plek=plek, soort=overleg.soort, titel=titel, gemaakt_door=door)
        for plan in Wijkplan.objects.filter(wijk=plek.pk, status__in=WORDT_BESPROKEN, jaar__gte=vandaag().year)
        if (titel := WIJKPLANPUNT.format(plan.jaar)) not in titels
    ]
    for punt in wachtend:
        _achteraan(punt, overleg)
    return overleg


@transaction.atomic
def agendapunt_toevoegen(
    *, plek: Plek, titel: str, toelichting: str = "", stuk: Any = None, vanuit: Plek | None = None, door: Lid
) -> Agendapunt:
    """A point for the next meeting, or one that waits for it. The same open point of the same person is one."""
    Plek.objects.select_for_update().get(pk=plek.pk)
    bestaand = Agendapunt.objects.filter(plek=plek, titel=titel, gemaakt_door=door)
    if zelfde := bestaand.exclude(overleg__status=Overleg.Status.GEHOUDEN).first():
        return zelfde
    punt = Agendapunt.objects.create(
        plek=plek,
        soort=soort_van(plek),
        titel=titel,
        toelichting=toelichting,
        stuk=_stuk(stuk, door),
        vanuit=vanuit,
        gemaakt_door=door,
    )
    agenda_vullen(plek=plek, door=door)
    punt.refresh_from_db()
    return punt


@transaction.atomic
def agendapunt_verplaatsen(*, punt: Agendapunt, omhoog: bool) -> None:
    """Change places with the point above or below."""
    overleg = _schrijfbaar(punt)
    punten = list(overleg.agendapunten.select_for_update(of=("self",)).order_by("volgorde", "pk"))
    plaats = next(nr for nr, ander in enumerate(punten) if ander.pk == punt.pk)
    naar = plaats - 1 if omhoog else plaats + 1
    if 0 <= naar < len(punten):
        punten[plaats], punten[naar] = punten[naar], punten[plaats]
    for volgorde, ander in enumerate(punten, start=1):
        ander.volgorde = volgorde
    Agendapunt.objects.bulk_update(punten, ["volgorde"])


@transaction.atomic
def agendapunt_doorschuiven(*, punt: Agendapunt, door: Lid) -> Agendapunt:
    """To the meeting after this one, or to wait for it."""
    overleg = _schrijfbaar(punt)
    punt = Agendapunt.objects.select_for_update(of=("self",)).get(pk=punt.pk)
    return _doorschuiven(punt, _daarna(overleg))


@transaction.atomic
def agendapunt_weghalen(*, punt: Agendapunt) -> None:
    """Off the agenda; the history keeps it. Refused when something was said or decided about it."""
    if punt.overleg_id:
        _schrijfbaar(punt)
    punt = Agendapunt.objects.select_for_update(of=("self",)).get(pk=punt.pk)
    if punt.notitie or punt.besluit:
        raise ValidationError("Over dit punt is al iets opgeschreven. Maak die vakken eerst leeg.")
    punt.delete()


@transaction.atomic
def punten_opslaan(*, overleg: Overleg, invoer: Iterable[Invoer]) -> dict[str, Waarden]:
    """Save the texts that changed, with keys as ``notitie-12`` and ``besluit-12``; returns the clashes by key."""
    te_doen = [een for een in invoer if een.veranderd]
    if not te_doen:
        return {}
    overleg = _gepland(overleg.pk)
    punten = {punt.pk: punt for punt in overleg.agendapunten.select_for_update(of=("self",))}

    def nu(sleutel: str) -> Waarden | None:
        punt, veld = _punt_en_veld(punten, sleutel)
        return (getattr(punt, veld),)

    def schrijf(sleutel: str, waarden: Waarden) -> None:
        punt, veld = _punt_en_veld(punten, sleutel)
        setattr(punt, veld, schoon(waarden[0]))
        punt.save(update_fields=[veld])

    return rijen_opslaan(te_doen, nu=nu, schrijf=schrijf)


def _punt_en_veld(punten: dict[int, Agendapunt], sleutel: str) -> tuple[Agendapunt, str]:
    veld, pk = sleutel.split("-")
    if int(pk) not in punten:
        raise ValidationError("Een punt waar u bij schreef, ging net naar een ander overleg. Schrijf het daar op.")
    return punten[int(pk)], veld


def is_vast(punt: Agendapunt) -> bool:
    """Whether it stands on the agenda by itself."""
    return punt.titel in VAST[Overlegsoort(punt.soort)] or bool(re.fullmatch(WIJKPLANPUNT.format(r"\d{4}"), punt.titel))


def onbesproken_doorschuiven(*, overleg: Overleg, door: Lid) -> None:
    """What somebody brought in and nobody spoke about goes on; the fixed points stand there already."""
    daarna = _daarna(overleg)
    for punt in overleg.agendapunten.filter(notitie="", besluit="").order_by("volgorde", "pk"):
        if not is_vast(punt):
            _doorschuiven(punt, daarna)
    agenda_vullen(plek=overleg.plek, door=door)


def _daarna(overleg: Overleg) -> Overleg | None:
    later = Overleg.objects.filter(plek=overleg.plek, status=Overleg.Status.GEPLAND, begin__gt=overleg.begin)
    return later.order_by("begin", "pk").first()


def _doorschuiven(punt: Agendapunt, naar: Overleg | None) -> Agendapunt:
    if naar is not None:
        return _achteraan(punt, naar)
    punt.overleg, punt.volgorde = None, 0
    punt.save(update_fields=["overleg", "volgorde"])
    return punt


def _achteraan(punt: Agendapunt, overleg: Overleg) -> Agendapunt:
    laatste = overleg.agendapunten.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    punt.overleg, punt.volgorde = overleg, laatste + 1
    punt.save()
    return punt


def _schrijfbaar(punt: Agendapunt) -> Overleg:
    """Its meeting, locked. Raises ValidationError when nothing can be written in it."""
    if punt.overleg_id is None:
        raise ValidationError("Dit punt wacht nog op een overleg.")
    return _gepland(punt.overleg_id)


def _gepland(pk: int) -> Overleg:
    overleg = Overleg.objects.select_for_update(of=("self",)).select_related("plek").get(pk=pk)
    if overleg.status != Overleg.Status.GEPLAND:
        raise ValidationError(AF)
    return overleg


def _stuk(upload: Any, door: Lid) -> Any:
    if upload is None:
        return None
    try:
        return bestand_bewaren(upload=upload, naam=upload.name, door=door)
    except ValidationError as fout:
        raise ValidationError({"stuk": fout.messages}) from fout
