"""The verantwoording: its figures, its PDF, and the way from button to file through a real worker."""

import io
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from hypothesis import HealthCheck, given
from hypothesis import settings as instellingen
from hypothesis import strategies as st
from pypdf import PdfReader

from budgetten.documenten import kop, samenvatting, verantwoording_context
from budgetten.models import Rekening
from budgetten.overzichten.verantwoording import Verantwoording, verantwoording_van
from budgetten.services import reserveren
from swv.documenten.pdf import template_naar_pdf
from swv.models import Document
from swv.tenancy.context import tenant
from tests.budgetten.geld import besteding, inleggen, vastgesteld, wijkpot_van_100
from tests.wereld import Wereld, echt, snel
from wijken.models import Indeling, Leerlingtelling


def _stand(wereld: Wereld, bestuur: str = "siko", jaar: int = 2026) -> Verantwoording:
    return verantwoording_van(bestuur=wereld.besturen[bestuur].plek, jaar=jaar)


def _gevuld(wereld: Wereld) -> None:
    wijkpot_van_100(wereld)
    besteding(wereld, "60.00")
    besteding(wereld, "400.00", "school", plek=wereld.scholen["avonturijn"].plek, omschrijving="Remedial teaching")
    reserveren(wijk=wereld.wijken["haven"], jaar=2026, bedrag=Decimal(15), sleutel="a", omschrijving="Plusklas")


@snel
def test_verantwoording_telt_op(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        _gevuld(wereld)

        stand = _stand(wereld)

        assert (stand.toegekend, stand.inleg) == (Decimal("566.00"), Decimal("100.00"))
        assert (stand.besteed_door_scholen, stand.over_bij_scholen) == (Decimal("400.00"), Decimal("66.00"))
        assert (stand.besteed_uit_potten, stand.apart, stand.over_in_potten) == (60, 15, 25)
        assert stand.terug == Decimal("91.00")
        assert kop(stand) == "Van elke € 100 is nu € 84 besteed of afgesproken"
        assert samenvatting(stand)[0] == "SIKO kreeg in 2026 voor twee scholen €\u00a0566,00."


@snel
@instellingen(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10, deadline=None)
@given(delen=st.tuples(*[st.integers(1, 100)] * 3), besteed=st.integers(1, 100))
def test_besturen_samen_tellen_op_tot_de_hele_wijkpot(wereld: Wereld, delen: tuple[int, ...], besteed: int) -> None:
    with tenant(wereld.swv.pk), transaction.atomic():
        Leerlingtelling.objects.update(teldatum="2024-10-01")
        polder = wereld.wijken["polder"].plek
        for school, percentage in zip(("avonturijn", "christal", "ligthart"), delen, strict=True):
            inleggen(wereld, 2026, **{school: percentage})
        vastgesteld(2026)
        pot = Rekening.objects.met_saldo().get(plek=polder, soort="wijkpot").saldo
        besteding(wereld, str((pot * besteed / 1000).quantize(Decimal("0.01"))), plek=polder)

        standen = [_stand(wereld, bestuur) for bestuur in ("siko", "un1ek")]

        for stand in standen:
            assert stand.toegekend == stand.inleg + stand.besteed_door_scholen + stand.over_bij_scholen
            assert stand.inleg == stand.besteed_uit_potten + stand.apart + stand.over_in_potten
        saldi = dict(Rekening.objects.filter(plek=polder).met_saldo().values_list("soort", "saldo"))
        assert sum(stand.over_in_potten for stand in standen) == saldi["wijkpot"]
        assert sum(stand.besteed_uit_potten for stand in standen) == saldi["besteed"]
        transaction.set_rollback(True)  # the next example starts with a clean pot


@snel
def test_verantwoording_zonder_vastgesteld_geld_is_er_niet(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk), pytest.raises(LookupError, match="geen vastgesteld geld"):
        _stand(wereld)


@snel
def test_verantwoording_van_school_zonder_wijk_en_van_bestuur_zonder_uitgaven(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        Indeling.objects.filter(school=wereld.scholen["ligthart"]).update(wijk=None)
        wijkpot_van_100(wereld)

        stand = _stand(wereld, "un1ek")

        assert (stand.wijken, stand.terug) == ([], stand.toegekend)
        assert len(_lees(_pdf(wereld, stand)).pages) >= 2


@snel
def test_pdf_leest_terug_als_getagde_nederlandse_tekst(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        _gevuld(wereld)

        lezer = _lees(_pdf(wereld, _stand(wereld)))

    wortel = lezer.trailer["/Root"]
    assert (wortel["/Lang"], wortel["/MarkInfo"]["/Marked"]) == ("nl", True)
    assert wortel["/StructTreeRoot"]
    assert lezer.metadata is not None
    assert lezer.metadata.title == "Verantwoording 2026 SIKO"
    tekst = " ".join(" ".join(blad.extract_text() for blad in lezer.pages).split()).replace("\u00a0", " ")
    for woorden in (
        "Van elke € 100 is nu € 84",
        "Voorbeelddata. Gemaakt op 22 november 2026.",
        f"bladzijde 2 van {len(lezer.pages)}",
        "Per geldstroom",
        "Haven € 100,00 € 100,00 € 60,00 € 15,00 € 25,00",
        "Remedial teaching",
        "Verklaring van het bestuur",
    ):
        assert woorden in tekst


@echt
def test_controller_vraagt_verantwoording_en_de_worker_maakt_haar(
    wereld: Wereld, buren: Wereld, celery_worker_proces: Any
) -> None:
    with tenant(wereld.swv.pk):
        _gevuld(wereld)
    client = wereld.client("controller_bestuur")
    url = reverse("budgetten:verantwoording_vragen", args=["odp", wereld.besturen["siko"].pk, 2026])

    antwoord = client.post(url)

    document = _wacht_op_document(wereld)
    assert antwoord.headers["Location"] == reverse("document_detail", args=["odp", document.pk])
    assert document.status == "klaar", document.fout
    assert client.get(antwoord.headers["Location"]).status_code == 200
    bestand = client.get(reverse("document_download", args=["odp", document.pk]))
    inhoud = b"".join(bestand.streaming_content)
    assert "SIKO" in _lees(inhoud).pages[0].extract_text()
    assert inhoud == (Path(settings.MEDIA_ROOT) / document.bestand).read_bytes()
    assert wereld.client("andere_bestuurder").get(antwoord.headers["Location"]).status_code == 403
    assert buren.client("controller").get(antwoord.headers["Location"]).status_code == 404


def _wacht_op_document(wereld: Wereld) -> Document:
    einde = time.monotonic() + 60
    while True:
        with tenant(wereld.swv.pk):
            document = Document.objects.get()
        if document.status in ("klaar", "mislukt") or time.monotonic() > einde:
            return document
        time.sleep(0.2)


def _pdf(wereld: Wereld, stand: Verantwoording) -> bytes:
    context = verantwoording_context(stand, wereld.swv) | {"voorbeelddata": True}
    return template_naar_pdf("budgetten/verantwoording.html", context)


def _lees(inhoud: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(inhoud), strict=True)
