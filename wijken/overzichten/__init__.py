"""What a page shows: reads put together from querysets, without a request and without writes."""
