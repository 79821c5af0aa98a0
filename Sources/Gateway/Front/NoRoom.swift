/// Why a new connection is closed at once: there are as many as there may be, and agents use them all.
struct NoRoom: Error {}
