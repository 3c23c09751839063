"""Pages of arrangementen and of the mandaten that let somebody approve them."""
