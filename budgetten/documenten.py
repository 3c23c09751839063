"""The PDF of a verantwoording: one bestuur, one year."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from django.db import transaction

from budgetten.overzichten.verantwoording import Verantwoording, verantwoording_van
from budgetten.permissions import mag_verantwoording_vragen
from swv.beeld import Palet, Reeks, balk, lijngrafiek, palet, voorkant
from swv.dagen import vandaag
from swv.documenten.pdf import template_naar_pdf
from swv.models import Document, Instelling, Lid, Plek, Samenwerkingsverband
from swv.register import Bestand, Context, Documentsoort
from swv.templatetags.getallen import euro, euro_heel, telwoord


def verantwoording_maken(document: Document, melden: Callable[[int], None]) -> Bestand:
    """Read in one transaction, draw outside it."""
    jaar = int(document.parameters["jaar"])
    with transaction.atomic():
        stand = verantwoording_van(bestuur=document.plek, jaar=jaar)
        context = verantwoording_context(stand, Samenwerkingsverband.objects.get(pk=document.swv_id))
    melden(40)
    inhoud = template_naar_pdf("budgetten/verantwoording.html", context)
    return Bestand(inhoud, f"verantwoording-{jaar}.pdf")


def verantwoording_context(stand: Verantwoording, swv: Samenwerkingsverband) -> dict[str, Any]:
    """What the template needs: figures, words and drawings in the colours of the samenwerkingsverband."""
    kleuren = palet(swv.slug)
    instelling = Instelling.objects.get()
    return {
        "stand": stand,
        "kop": kop(stand),
        "samenvatting": samenvatting(stand),
        "schoolrijen": _schoolrijen(stand, kleuren),
        "per_school": [
            (school, list(rijen)) for school, rijen in groupby(stand.bestedingen, key=lambda b: b.plek.naam)
        ],
        "grafiek": _grafiek(stand, kleuren),
        "straat": voorkant(stand.gemeenten, titel="Een huis per school", kleuren=kleuren),
        "met_licht": sum(licht for _, groep in stand.gemeenten for licht in groep),
        "kleuren": kleuren,
        "swv_naam": swv.naam,
        "ondertitel": instelling.ondertitel,
        "voorbeelddata": instelling.voorbeelddata,
        "datum": vandaag(),
        "looptekst": f"Verantwoording {stand.jaar} {stand.bestuur}",
    }


def kop(stand: Verantwoording) -> str:
    """The finding on the front page."""
    wat = "besteed of afgesproken" if stand.apart else "besteed"
    nu = "is" if stand.voorbij else "is nu"
    return f"Van elke € 100 {nu} € {stand.van_honderd} {wat}"


def samenvatting(stand: Verantwoording) -> list[str]:
    """The year in sentences."""
    scholen = "school" if len(stand.scholen) == 1 else "scholen"
    zinnen = [
        f"{stand.bestuur} kreeg in {stand.jaar} voor {telwoord(len(stand.scholen))} {scholen} {euro(stand.toegekend)}.",
        f"Daarvan legden de scholen {euro(stand.inleg)} in de potten van hun wijken. "
        f"Zelf besteedden zij {euro(stand.besteed_door_scholen)}.",
    ]
    if stand.wijken:
        afspraak = f" en {euro(stand.apart)} is afgesproken voor arrangementen" if stand.apart else ""
        potten = (
            f"Uit de wijkpotten is van het deel van dit bestuur {euro(stand.besteed_uit_potten)} besteed{afspraak}."
        )
        zinnen.append(potten)
    if stand.voorbij:
        zinnen.append(f"Er bleef {euro(stand.terug)} over. Dat gaat terug naar het samenwerkingsverband.")
    else:
        zinnen.append(f"{euro(stand.terug)} kan nog worden besteed.")
    return zinnen


def mag_vragen(lid: Lid, plek: Plek, parameters: Context) -> bool:
    """The bestuur itself and the samenwerkingsverband."""
    return mag_verantwoording_vragen(lid, plek)


def _schoolrijen(stand: Verantwoording, kleuren: Palet) -> list[tuple[Any, str, Any]]:
    grootste = max((float(rij.geld.budget) for rij in stand.scholen), default=1.0)
    return [
        (
            rij,
            stand.indeling[rij.geld.school_id].wijk if rij.geld.school_id in stand.indeling else "",
            balk(
                float(rij.besteed),
                float(rij.geld.budget),
                grootste,
                titel=f"{rij.geld.naam}: {euro_heel(rij.besteed)} van {euro_heel(rij.geld.budget)} besteed",
                kleuren=kleuren,
            ),
        )
        for rij in stand.scholen
    ]


def _grafiek(stand: Verantwoording, kleuren: Palet) -> str:
    punten = [(rij.jaar, round(float(rij.van_honderd), 1)) for rij in stand.jaren if rij.van_honderd is not None]
    if len(punten) < 2:
        return ""
    titel = "Van elke 100 euro die scholen zelf houden: zoveel euro besteed, per jaar"
    return lijngrafiek([Reeks("besteed", punten)], titel=titel, eenheid="%", kleuren=kleuren)


VERANTWOORDING = Documentsoort("verantwoording", "Verantwoording", verantwoording_maken, mag_vragen)
