### Settings

settings-title = Settings
settings-language = Language
settings-plain = Plain words
settings-plain-detail = Shorter and simpler sentences where they exist. In French only.
settings-kept-nothing = These choices are forgotten when the app closes.
settings-kept = All that this device keeps is told in “My data”, and erased there.
settings-chosen = { $name }, chosen
settings-choose = Choose { $name }
settings-plain-on = Turn on plain words
settings-plain-off = Turn off plain words
