"""Files of others → what stands in them, paragraph by paragraph with its look; nothing is interpreted here."""
