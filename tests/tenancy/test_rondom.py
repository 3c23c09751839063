"""What a tenant owns outside its tables: files, cache, messages, session."""

import inspect
import json
from pathlib import Path
from typing import Any

import pytest
from celery.signals import before_task_publish
from django.conf import LazySettings, settings
from django.core.cache import cache
from django.core.exceptions import SuspiciousFileOperation

from swv.celery import app
from swv.models import Document, Gebeurtenis
from swv.services import bestandspad
from swv.tasks import document_maken_taak, ronde_van_swv
from swv.tenancy.context import tenant
from tests.url_objecten import maak_objecten
from tests.wereld import Wereld, echt, snel

ONZE_TAKEN = ("swv.", "wijken.", "budgetten.", "arrangementen.", "doelen.")
SLEUTELS_VAN_NIEMAND = ("django.contrib.sessions", "gezond", "allauth")


@pytest.fixture
def documenten(settings: LazySettings, tmp_path: Path, wereld: Wereld, buren: Wereld) -> dict[str, int]:
    """A document that is ready on both sides, with its file."""
    settings.MEDIA_ROOT = tmp_path
    klaar = {}
    for een in (wereld, buren):
        with tenant(een.swv.pk):
            pk = maak_objecten(een)["document"]
            Document.objects.filter(pk=pk).update(status="klaar", bestand=f"{een.swv.pk}/{pk}.pdf")
        (tmp_path / str(een.swv.pk)).mkdir()
        (tmp_path / str(een.swv.pk) / f"{pk}.pdf").write_bytes(een.swv.slug.encode())
        klaar[een.swv.slug] = pk
    (tmp_path / "geheim.pdf").write_bytes(b"geheim")
    return klaar


@snel
def test_bestand_van_buren_is_niet_te_downloaden(wereld: Wereld, documenten: dict[str, int]) -> None:
    client = wereld.client("directeur")

    eigen = client.get(f"/odp/documenten/{documenten['odp']}/bestand/")
    assert (eigen.status_code, b"".join(eigen.streaming_content)) == (200, b"odp")
    assert client.get(f"/odp/documenten/{documenten['almere']}/bestand/").status_code == 404


@snel
def test_document_dat_naar_een_bestand_van_een_ander_wijst_wordt_geweigerd(
    wereld: Wereld, buren: Wereld, documenten: dict[str, int]
) -> None:
    buitenom = [
        f"{buren.swv.pk}/{documenten['almere']}.pdf",
        f"{wereld.swv.pk}/../{buren.swv.pk}/{documenten['almere']}.pdf",
        "geheim.pdf",
        f"{wereld.swv.pk}/../geheim.pdf",
        "/etc/hostname",
        f"{wereld.swv.pk}",
        "",
    ]
    for pad in buitenom:
        with tenant(wereld.swv.pk):
            Document.objects.filter(pk=documenten["odp"]).update(bestand=pad)
            with pytest.raises(SuspiciousFileOperation):
                bestandspad(Document.objects.get(pk=documenten["odp"]))
        assert wereld.client("directeur").get(f"/odp/documenten/{documenten['odp']}/bestand/").status_code == 404


@snel
def test_schakel_op_schijf_naar_een_ander_wordt_geweigerd(wereld: Wereld, documenten: dict[str, int]) -> None:
    schakel = Path(settings.MEDIA_ROOT) / str(wereld.swv.pk) / "schakel.pdf"
    schakel.symlink_to(Path(settings.MEDIA_ROOT) / "geheim.pdf")
    with tenant(wereld.swv.pk):
        Document.objects.filter(pk=documenten["odp"]).update(bestand=f"{wereld.swv.pk}/schakel.pdf")

    assert wereld.client("directeur").get(f"/odp/documenten/{documenten['odp']}/bestand/").status_code == 404


@snel
def test_elke_sleutel_in_de_cache_noemt_het_samenwerkingsverband(wereld: Wereld, buren: Wereld) -> None:
    for een in (wereld, buren):
        client = een.client("directeur")
        for pad in ("", "aan-zet/aantal/", "wijken/wijk/", "doelen/monitor/", "geld/"):
            client.get(f"/{een.swv.slug}/{pad}")

    sleutels = [s.decode().split(":", 2)[2] for s in cache._cache.get_client().scan_iter("thuisnabij:*")]
    van_tenants = [s for s in sleutels if not s.startswith(SLEUTELS_VAN_NIEMAND)]
    nummers = {f":{een.swv.pk}:" for een in (wereld, buren)}
    assert {nummer for s in van_tenants for nummer in nummers if nummer in s} == nummers
    assert [s for s in van_tenants if not any(deel.isdigit() for deel in s.split(":")[1:2])] == []


@snel
def test_sessie_onthoudt_niets_van_een_samenwerkingsverband(wereld: Wereld) -> None:
    client = wereld.client("medewerker")
    for pad in ("", "wijken/wijk/", "doelen/monitor/", "geld/", "arrangementen/"):
        client.get(f"/odp/{pad}")

    inhoud = json.dumps(dict(client.session.items()), default=str)
    assert [woord for woord in ("odp", wereld.swv.naam, "Polder", "Medewerker") if woord in inhoud] == []


def test_taak_krijgt_alleen_nummers_en_jaren() -> None:
    """Names in a message would stand in Redis; a task fetches them itself, inside its tenant."""
    onze = [taak for naam, taak in app.tasks.items() if naam.startswith(ONZE_TAKEN)]
    fout = [
        f"{taak.name} {naam}"
        for taak in onze
        for naam, soort in inspect.signature(taak.run).parameters.items()
        if soort.kind is not soort.KEYWORD_ONLY or not naam.endswith("_id") and naam not in {"jaar", "periode"}
    ]

    assert (len(onze) >= 6, fout) == (True, [])


@echt
def test_bericht_aan_de_werker_bevat_alleen_nummers(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        plan = maak_objecten(wereld)["plan"]
    berichten: list[tuple[Any, Any]] = []

    def kijk(body: tuple[Any, Any, Any], **rest: Any) -> None:
        berichten.append((list(body[0]), body[1]))

    before_task_publish.connect(kijk)
    try:
        wereld.client("directeur").post(f"/odp/wijken/plan/{plan}/document/")
    finally:
        before_task_publish.disconnect(kijk)

    with tenant(wereld.swv.pk):
        document = Document.objects.latest("pk").pk
    assert berichten == [([], {"swv_id": wereld.swv.pk, "document_id": document})]


@snel
def test_taak_met_een_nummer_van_de_buren_doet_niets(wereld: Wereld, buren: Wereld) -> None:
    with tenant(buren.swv.pk):
        hun = maak_objecten(buren)["document"]
        Gebeurtenis.objects.create(soort="proef")

    document_maken_taak(swv_id=wereld.swv.pk, document_id=hun)
    ronde_van_swv(swv_id=wereld.swv.pk)

    with tenant(buren.swv.pk):
        assert Document.objects.get(pk=hun).status == "gevraagd"
        assert Gebeurtenis.objects.get(soort="proef").bezorgd_op is None


@snel
def test_taak_werkt_binnen_het_eigen_samenwerkingsverband(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        Gebeurtenis.objects.create(soort="proef")

    ronde_van_swv(swv_id=wereld.swv.pk)

    with tenant(wereld.swv.pk):
        assert Gebeurtenis.objects.get(soort="proef").bezorgd_op is not None
