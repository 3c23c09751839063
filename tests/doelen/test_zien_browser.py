"""The pages that show figures, in Chromium: free of findings of axe, no wider than a phone; a talk notes a point."""

from typing import Any

import pytest
from playwright.sync_api import Page

from doelen.models import Indicator
from swv.tenancy.context import tenant
from tests.axe import past_op_telefoon, toegankelijk
from tests.doelen.opgaven import maak_doelen
from tests.wereld import Wereld, echt

pytestmark = [echt, pytest.mark.browser]


def test_paginas_met_cijfers_zijn_voor_iedereen_en_passen_op_een_telefoon(
    wereld: Wereld, live_server: Any, page: Page
) -> None:
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
        slb = Indicator.objects.get(code="slb_niveau_1").pk
    wijk, haven = wereld.wijken["polder"].pk, wereld.wijken["haven"].pk
    koekje = wereld.client("procesbegeleider").cookies["sessionid"]
    page.context.add_cookies([{"name": "sessionid", "value": koekje.value, "url": live_server.url}])

    for pad in (
        f"indicatoren/{slb}/",
        f"plekken/{wijk}/",
        "wijken/",
        f"wijken/?wijk={wijk}&wijk={haven}",
        "doelmatigheid/",
        f"../../wijken/gesprek/plek/{wijk}/",
    ):
        page.goto(f"{live_server.url}/odp/doelen/monitor/{pad}")
        toegankelijk(page)
        past_op_telefoon(page)
