"""The places that have a target of their own in one jaardoel, with their figure and verdict."""

from typing import Any

from django.urls import reverse

from doelen.models import Jaardoel, Uitkomst
from doelen.overzichten.cijfers import cijfer_van
from doelen.permissions import mag_exact_zien
from doelen.services.plekoordelen import oordeel_van_plekken, stand_van_plekken
from doelen.services.regels import PlekRegel
from swv.models import Lid


def eigen_plekken(doel: Jaardoel, periode: str | None, *, swv: str, lid: Lid) -> dict[str, Any]:
    """Rows by name, with the verdict and the count for a goal without a general target; one query."""
    eigen = Uitkomst.objects.filter(streefwaarde__jaardoel=doel, streefwaarde__plek__isnull=False)
    rijen = eigen.tot_en_met(doel.jaar, periode or "").met_namen().order_by("plek__sorteernaam", "indicator__volgorde")
    regels = [PlekRegel(rij, doel=rij.streefwaarde) for rij in rijen]
    return {
        "rijen": [
            {
                "naam": f"{regel.plek}, {regel.indicator.naam}"
                if len({r.indicator.pk for r in regels}) > 1
                else regel.plek,
                "cijfer": cijfer_van(regel, mag=mag_exact_zien(lid, regel.plek)),
                "url": reverse("doelen:plek_detail", args=[swv, regel.plek.pk]),
            }
            for regel in regels
        ],
        "oordeel": oordeel_van_plekken(regels),
        "stand": stand_van_plekken(regels) if regels else "",
    }
