"""Search in what wijken agreed: found by Dutch words, never from a working text, and always safe."""

import pytest

from swv.tenancy.context import tenant
from tests.vastplan import begin
from tests.wereld import Wereld, snel
from wijken.models import Planonderdeel, Wijkplan
from wijken.overzichten.zoeken import elders, gemarkeerd, kernwoorden, zoek
from wijken.services import onderdeel_opslaan, wijkplan_maken

pytestmark = snel


def stukken(vraag: str, **filters: object) -> list[str]:
    return [str(rij["stuk"]) for rij in zoek(vraag, **filters)["rijen"]]  # type: ignore[arg-type]


@pytest.mark.parametrize("vraag", ["wie doet iets met lezen?", "Leesclub", "LIGTHART leesclubs"])
def test_gewone_vraag_vindt_tekst_en_acties(wereld: Wereld, vast_plan: Wijkplan, vraag: str) -> None:
    with tenant(wereld.swv.pk):
        gevonden = stukken(vraag)

    assert len(gevonden) == 1
    assert "<mark>" in gevonden[0]


def test_filter_op_niveau_en_jaar_en_een_deel_van_de_woorden(wereld: Wereld, vast_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        aantallen = [len(stukken("lezen", **f)) for f in ({"niveau": "kind"}, {"niveau": "wijk"}, {"jaar": 2026})]
        deel = zoek("lezen zebra")

    assert aantallen == [1, 0, 0]
    assert (len(deel["rijen"]), deel["alle"]) == (1, False)


def test_werktekst_is_niet_te_vinden(wereld: Wereld, vast_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        begin(wereld, vast_plan)
        deel = vast_plan.onderdelen.get(volgorde=1)
        onderdeel_opslaan(onderdeel=deel, tekst="Wij zwemmen.", versie=1, door=wereld.leden["directeur"])

        assert (len(stukken("zwemmen")), len(stukken("lezen"))) == (0, 1)


@pytest.mark.parametrize("vraag", ["x'; DROP TABLE x; --", "&|!:*()", "<script>", "'", "\\", "lezen & | ("])
def test_vreemde_tekens_geven_gewoon_een_antwoord(wereld: Wereld, vast_plan: Wijkplan, vraag: str) -> None:
    antwoord = wereld.client("vreemde").get("/odp/wijken/plan/zoeken/", {"zoek": vraag})

    assert (antwoord.status_code, b"<script>" in antwoord.content.split(b"<main")[1]) == (200, False)


def test_markering_laat_geen_html_door() -> None:
    assert gemarkeerd("<b>\x02taal\x03 & <i>") == "&lt;b&gt;<mark>taal</mark> &amp; &lt;i&gt;"
    assert kernwoorden("Wie doet iets met taal?") == "met taal"


def test_editor_wijst_naar_wat_een_andere_wijk_schreef(wereld: Wereld, vast_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["haven"], jaar=2027)
        deel = Planonderdeel.objects.select_related("wijkplan").get(wijkplan=plan, volgorde=1)
        rijen = elders(deel)

    assert [(rij["wijk"], str(rij["html"])) for rij in rijen] == [("Polder", "<p>Wij lezen elke dag.</p>\n")]
    pagina = wereld.client("vreemde").get(f"/odp/wijken/plan/onderdeel/{deel.pk}/elders/").content.decode()
    assert "Wij lezen elke dag." in pagina
