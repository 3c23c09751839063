"""The rapportage for the Deelnemersraad: freeze the figures, then make the PDF of what was frozen."""

import datetime
from collections.abc import Callable
from typing import Any

from doelen.models import Rapportage
from doelen.overzichten.bevindingen import maanden
from doelen.overzichten.rapportbeeld import rapportbeeld, titel_van
from doelen.overzichten.rapportinhoud import inhoud
from doelen.permissions import mag_rapportages_zien
from doelen.services.rapportages import rapportage_vastleggen
from swv.documenten.pdf import template_naar_pdf
from swv.models import Document, Lid, Plek
from swv.register import Bestand, Context, Documentsoort
from swv.services import document_vragen

DEELNEMERSRAAD = "deelnemersraad"


def rapport_vragen(
    *,
    jaar: int,
    periode: str,
    door: Lid,
    vergadering: datetime.date | None = None,
    vraag: str = "",
    oordeel: str = "",
) -> Document:
    """Ask the report; the same question while it is under way gives the same document."""
    return document_vragen(
        soort=DEELNEMERSRAAD,
        plek=Plek.objects.get(soort=Plek.Soort.SWV),
        titel=titel_van(jaar, periode),
        parameters={
            "jaar": jaar,
            "periode": periode,
            "vergadering": vergadering.isoformat() if vergadering else "",
            "vraag": vraag,
            "oordeel": oordeel,
        },
        door=door,
    )


def rapport_maken(document: Document, voortgang: Callable[[int], None]) -> Bestand:
    """Made twice it shows the same figures: the first freeze stays."""
    vast = Rapportage.objects.filter(document=document).first()
    if vast is None:
        vast = rapportage_vastleggen(document=document, voor=DEELNEMERSRAAD, inhoud=inhoud(**document.parameters))
    voortgang(25)
    context = rapportbeeld(vast.inhoud)
    voortgang(45)
    pdf = template_naar_pdf("doelen/rapport/deelnemersraad.html", context)
    voortgang(95)
    return Bestand(pdf, f"{context['looptekst']}.pdf")


def rapportages(*, ook_onderweg: bool) -> list[dict[str, Any]]:
    """The reports, the newest first; those still being made only for who asks them."""
    documenten = Document.objects.filter(soort=DEELNEMERSRAAD).select_related("gevraagd_door")
    if not ook_onderweg:
        documenten = documenten.filter(status=Document.Status.KLAAR)
    return [
        {
            "document": document,
            "titel": titel_van(document.parameters["jaar"], document.parameters["periode"]),
            "over": maanden(document.parameters["jaar"], document.parameters["periode"]),
            "klaar": document.status == Document.Status.KLAAR,
        }
        for document in documenten
    ]


def mag_rapport(lid: Lid, plek: Plek, parameters: Context) -> bool:
    """Download: everyone of the samenwerkingsverband. Asking is guarded by its own right in the view."""
    return mag_rapportages_zien(lid)


SOORT = Documentsoort(DEELNEMERSRAAD, "Rapportage voor de Deelnemersraad", rapport_maken, mag_rapport)
