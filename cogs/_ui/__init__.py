"""What every cog shares to show things: cards, buttons, replies, the sender."""
