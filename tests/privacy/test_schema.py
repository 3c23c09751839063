"""Schemathesis asks the API what its schema allows and what it does not: no crash, always an answer as promised."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode

from tests.wereld import Wereld, echt

schema = schemathesis.openapi.from_dict(SchemaGenerator().get_schema(public=True))
schema.app = get_wsgi_application()
ROUTES = {route.ok().path: route.ok() for route in schema.get_all_operations()}


def test_schema_kent_elke_route_van_de_api() -> None:
    assert set(ROUTES) == {"/api/v1/{swv}/wijken/", "/api/v1/{swv}/scholen/", "/api/v1/{swv}/uitkomsten/"}


@echt
@pytest.mark.parametrize("soort", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_api_antwoordt_op_alles_zoals_haar_schema_belooft(wereld: Wereld, soort: GenerationMode) -> None:
    sessie = wereld.client("medewerker").cookies["sessionid"].value
    gelukt: set[str] = set()

    for route in ROUTES.values():

        @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
        @given(case=route.as_strategy(generation_mode=soort))
        def proef(case: schemathesis.Case) -> None:
            case.path_parameters["swv"] = "odp"
            case.cookies = {"sessionid": sessie}
            antwoord = case.call()
            assert antwoord.status_code in (200, 400, 405)
            if antwoord.status_code == 200:
                case.operation.validate_response(antwoord)
                gelukt.add(case.operation.path)

        proef()

    assert gelukt == set(ROUTES) or soort is GenerationMode.NEGATIVE
