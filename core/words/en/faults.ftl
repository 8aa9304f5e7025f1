### What the screen says when something went wrong

notice-dismiss = Understood
notice-dismiss-spoken = Understood, hide: { $text }
store-damaged = The settings file “{ $file }” was damaged. It was erased. Please choose your language and your station again.
store-not-ours = The file “{ $file }” is not a settings file. It was set aside as “{ $kept }”. Please choose your language and your station again.
store-newer = The settings file “{ $file }” comes from a newer version. It was set aside as “{ $kept }”. Please choose your language and your station again.
store-unavailable = The settings file “{ $file }” cannot be opened. Your choices last until you close the app.
store-not-written = Your choice could not be written. It lasts until you close the app.
pack-refused = The data pack “{ $file }” is refused: { $reason }. The data that came with the app are used instead.
pack-reason-not-there = there is no such file
pack-reason-unreadable = the file cannot be read
pack-reason-empty = the file is empty
pack-reason-not-a-pack = it is not a Sécurité pack
pack-reason-other-version = it has format { $found }, which this version does not read
pack-reason-cut = it is cut
pack-reason-damaged = it is damaged in its part “{ $part }”
pack-reason-missing = it lacks the part “{ $part }”
page-broken-title = Page not available
page-broken = This page cannot be shown. It is a fault of the app.
page-broken-others = The other pages and the emergency numbers work. To try again, close the app and open it once more.
