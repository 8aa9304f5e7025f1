package fr.securite.emergency

/** What the phone made of the number that was touched. */
sealed interface Dialled {
    /** Nothing was touched: the numbers alone. */
    data object Alone : Dialled

    /** The dialer has the number. The call is the person's next touch. */
    data object Ready : Dialled

    /** A message is begun. Nobody calls by it. */
    data object Written : Dialled

    /** The device cannot call. `link` is what may be opened all the same; none where nothing opens it. */
    data class Refused(val link: String?) : Dialled

    /** The device cannot write. */
    data object Unwritten : Dialled
}
