"""What every test can use. The servers themselves start in tests/servers.py."""

import pytest

from tests.bewaard import _bewaard, django_db_keepdb, django_db_modify_db_settings, django_db_setup  # noqa: F401
from tests.pdf import _pdf_zonder_waarschuwing  # noqa: F401
from tests.wereld import _tenant_in_testtransactie, _vandaag, buren, maak_wereld, wereld  # noqa: F401
from tests.werker import _worker, celery_worker_proces  # noqa: F401

CHROMIUM_OPTIES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Debian's Chromium, without traffic of its own."""
    return {**browser_type_launch_args, "executable_path": "/usr/bin/chromium", "args": CHROMIUM_OPTIES}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    """A Dutch reader."""
    return {**browser_context_args, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}
