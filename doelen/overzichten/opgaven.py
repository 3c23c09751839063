"""How opgaven are shown: the list of a round, the questions to fill in, the answers to read."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet, Sum
from django.urls import reverse
from django.utils.text import slugify

from arrangementen.models import Arrangement
from doelen.models import Opgave, Opgaveronde
from doelen.permissions import bestuursscholen, mag_opgave_beoordelen, mag_opgave_vullen, mag_opgaven_in_excel
from doelen.services.rondes import ronde_is_gesloten
from doelen.services.vragen import Vraag
from swv.dagen import Periode
from swv.models import Lid, Plek
from swv.templatetags.getallen import datum, getal, hoofdletter, telwoord
from swv.toegang.rechten import SWV_BREED, heeft
from wijken.models import Leerlingtelling

if TYPE_CHECKING:
    from doelen.forms import OpgaveForm

Status = Opgave.Status
HUIS = {Status.OPEN: "uit", Status.INGEDIEND: "uit", Status.GEACCEPTEERD: "klaar"}
MINUTEN_PER_VRAAG, MINUTEN_PER_VAK = 0.5, 0.1


def naam_van(opgave: Opgave) -> str:
    """`Avonturijn`, or `Specialistische leesbegeleiding` for what a vakgroep enters for all schools."""
    if not opgave.vakgroep:
        return opgave.plek.naam
    vakgroep = opgave.get_vakgroep_display()
    return f"{vakgroep}, {opgave.plek.naam}" if opgave.plek.soort == Plek.Soort.GEMEENTE else vakgroep


def lijst(ronde: Opgaveronde, *, lid: Lid, swv: str) -> dict[str, Any]:
    """The opgaven of a round this member has to do with: what waits on the reader first, then who is late."""
    alle = zichtbare(ronde.opgaven.met_namen().order_by("plek__sorteernaam", "vakgroep"), lid)
    rijen = sorted((_rij(opgave, lid, swv) for opgave in alle), key=lambda rij: rij["rang"])
    return {
        "rijen": rijen,
        "kop": _kop(ronde, alle),
        "te_laat": [rij["naam"] for rij in rijen if rij["te_laat"]],
        "mag_excel": mag_opgaven_in_excel(lid),
        "breed": heeft(lid, *SWV_BREED),
    }


def zichtbare(opgaven: QuerySet[Opgave], lid: Lid) -> list[Opgave]:
    """Own opgaven, those of the schools of the own bestuur, or the whole round for the office."""
    if heeft(lid, *SWV_BREED):
        return list(opgaven)
    eigen = bestuursscholen(lid)
    return [opgave for opgave in opgaven if opgave.plek_id in eigen or mag_opgave_vullen(lid, opgave)]


def _rij(opgave: Opgave, lid: Lid, swv: str) -> dict[str, Any]:
    vult, oordeelt = mag_opgave_vullen(lid, opgave), mag_opgave_beoordelen(lid, opgave)
    aan_zet = (vult and opgave.status == Status.OPEN) or (oordeelt and opgave.status == Status.INGEDIEND)
    te_laat = opgave.te_laat
    url = reverse(f"doelen:{'opgave_update' if vult and aan_zet else 'opgave_detail'}", args=[swv, opgave.pk])
    return {
        "naam": naam_van(opgave),
        "status": "te laat" if te_laat else opgave.get_status_display(),
        "huis": "aan" if aan_zet else HUIS[Status(opgave.status)],
        "ingediend_op": opgave.ingediend_op,
        "teruggestuurd": opgave.status == Status.OPEN and bool(opgave.terug_reden),
        "te_laat": te_laat,
        "knop": ("Vul in" if opgave.status == Status.OPEN else "Controleer") if aan_zet else "Bekijk",
        "aan_zet": aan_zet,
        "url": url if vult or oordeelt else "",
        "rang": (not aan_zet, not te_laat, opgave.status == Status.GEACCEPTEERD),
    }


def _kop(ronde: Opgaveronde, opgaven: Sequence[Opgave]) -> str:
    if len(opgaven) == 1:
        return f"Uw opgave over {ronde} {'is' if opgaven[0].status != Status.OPEN else 'ligt klaar'}" + (
            {Status.INGEDIEND: " ingediend", Status.GEACCEPTEERD: " geaccepteerd"}.get(Status(opgaven[0].status), "")
        )
    binnen = sum(opgave.status != Status.OPEN for opgave in opgaven)
    zijn = "is" if binnen <= 1 else "zijn"
    hoeveel = hoofdletter(telwoord(binnen)) if binnen else "Nog geen"
    return f"{hoeveel} van de {telwoord(len(opgaven))} opgaven over {ronde} {zijn} binnen"


def anker(blok: str) -> str:
    """The id of the heading of one subject."""
    return f"blok-{slugify(blok)}"


def minuten(aantal_vragen: int, *, rooster: bool = False) -> int:
    """About half a minute per question, much less per field of a grid; two at least."""
    return max(2, round(aantal_vragen * (MINUTEN_PER_VAK if rooster else MINUTEN_PER_VRAAG)))


def invullen(form: OpgaveForm, *, bewaard: bool) -> dict[str, Any]:
    """The page to fill in: subjects with their questions, and how many are answered."""
    blokken = [blok | {"anker": anker(blok["naam"])} for blok in form.blokken]
    ingevuld = sum(bool(form[vraag.veld].value()) for vraag in form.vragen)
    return {
        "form": form,
        "opgave": form.opgave,
        "naam": naam_van(form.opgave),
        "blokken": blokken,
        "per_school": bool(form.opgave.vakgroep),
        "ingevuld": ingevuld,
        "totaal": len(form.vragen),
        "minuten": minuten(len(form.vragen), rooster=bool(form.opgave.vakgroep)),
        "bewaard": bewaard,
        "te_laat": ronde_is_gesloten(form.opgave.ronde) if form.opgave.te_laat else "",
        "velden_fout": [(naam, fouten) for naam, fouten in form.errors.items() if naam in form.fields],
    }


def overgenomen(aantal: int) -> str:
    """What Niets veranderd did."""
    if not aantal:
        return "Er was niets over te nemen: alle vakken van dit onderwerp zijn al ingevuld."
    getallen = "getal van de vorige keer is" if aantal == 1 else "getallen van de vorige keer zijn"
    return f"{hoofdletter(telwoord(aantal))} {getallen} overgenomen. Klopt er een niet? Typ er dan overheen."


def bekend(opgave: Opgave) -> list[tuple[str, str, str]]:
    """(what, number, source) of what a school is not asked, because DUO or Thuisnabij knows it. Two queries."""
    if opgave.plek.soort != Plek.Soort.SCHOOL:
        return []
    ronde = opgave.ronde
    uit = []
    telling = Leerlingtelling.objects.filter(school=opgave.plek_id, teldatum__lte=date(ronde.jaar, 2, 1))
    if (laatste := telling.order_by("-teldatum").first()) is not None:
        aantal = getal(laatste.aantal) if laatste.aantal is not None else "<5"
        uit.append(("Leerlingen", aantal, f"{laatste.bron}, {datum(laatste.teldatum)}"))
    van, tot = date(ronde.jaar, 1, 1), ronde_einde(ronde)
    begonnen = Arrangement.objects.filter(school=opgave.plek_id, status="goedgekeurd", begin__range=(van, tot))
    leerlingen = begonnen.aggregate(som=Sum("leerlingen"))["som"] or 0
    return [*uit, ("Leerlingen met een arrangement", getal(leerlingen), f"goedgekeurd en begonnen in {ronde.jaar}")]


def ronde_einde(ronde: Opgaveronde) -> date:
    """The last day of the period a round is about."""
    maand = Periode(ronde.periode).laatste_maand
    return date(ronde.jaar, maand, monthrange(ronde.jaar, maand)[1])


def lezen(opgave: Opgave, vragen: Iterable[Vraag]) -> dict[str, Any]:
    """The answers beside those of last time, per subject."""
    blokken: dict[str, list[dict[str, Any]]] = {}
    for vraag in vragen:
        blokken.setdefault(vraag.blok, []).append(
            {
                "vraag": vraag,
                "antwoord": antwoord(vraag, vraag.aantal),
                "vorige": antwoord(vraag, vraag.vorige),
                "correctie": vraag.correctie,
                "opgegeven": antwoord(vraag, vraag.opgegeven),
                "anders": vraag.aantal is not None and vraag.vorige is not None and vraag.aantal != vraag.vorige,
            }
        )
    return {"opgave": opgave, "naam": naam_van(opgave), "blokken": blokken, "per_school": bool(opgave.vakgroep)}


def antwoord(vraag: Vraag, aantal: Any) -> str:
    """In words; *niet opgegeven* is not 0."""
    if aantal is None:
        return "niet opgegeven"
    if vraag.ja_nee:
        return "ja" if aantal else "nee"
    return getal(aantal)
