"""What the collecting costs: fields per source, the middle time, and questions that nobody uses."""

import re

from doelen.models import Grootheid, Opgave
from doelen.overzichten.administratielast import pagina
from doelen.services import doelenboom_laden
from swv.tenancy.context import tenant
from tests.doelen.opgaven import open_ronde
from tests.wereld import Wereld, snel

pytestmark = snel


def test_last_telt_velden_per_bron_en_neemt_de_middelste_tijd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        ronde = open_ronde()
        for opgave, seconden in zip(ronde.opgaven.filter(vakgroep="").order_by("pk"), (60, 240, 1200), strict=False):
            Opgave.objects.filter(pk=opgave.pk).update(bezig_seconden=seconden, status="ingediend")

        beeld = pagina(ronde)

    per_bron = {rij["naam"]: rij for rij in beeld["rijen"]}
    school, slb = per_bron["Scholen"], per_bron["Specialistische leesbegeleiding"]
    assert (school["velden"], school["vragen"], school["binnen"], school["opgaven"]) == (4 * 5, 8, 3, 4)
    assert (school["minuten"], school["gemeten"]) == (4, 3)
    assert (slb["velden"], slb["minuten"]) == (4 * 6, None)
    assert beeld["kop"] == "Een school is vier minuten bezig met een opgave; elk getal wordt gebruikt"


def test_last_noemt_een_vraag_die_geen_doel_gebruikt(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        Grootheid.objects.create(
            code="oud", naam="Oude telling", aard="stand", bron="school", vraag="Hoeveel?", volgorde=99
        )
        ronde = open_ronde()

    pagina_ = wereld.client("medewerker").get(f"/odp/doelen/opgaven/administratielast/{ronde.pk}/").content.decode()

    assert "één vraag wordt nergens gebruikt" in re.sub(r"\s+", " ", pagina_)
    assert "<li>Oude telling</li>" in pagina_
