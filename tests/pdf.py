"""Every PDF that a test makes must come without a warning of WeasyPrint: such a warning is a defect in our template."""

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _pdf_zonder_waarschuwing(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test that provokes a warning looks at it and then does ``caplog.clear()``."""
    yield
    regels = [regel for fase in ("setup", "call") for regel in caplog.get_records(fase)]
    fout = [regel for regel in regels if regel.name.startswith("weasyprint") and regel.levelno >= logging.WARNING]
    assert [regel.getMessage() for regel in fout] == []
