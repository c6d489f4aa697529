"""Parts of a window that know nothing of couples: colours, buttons, cards, jobs."""
