### Settings

settings-title = Settings
settings-language = Language
settings-plain = Plain words
settings-plain-detail = Shorter and simpler sentences where they exist. In French only.
settings-kept-nothing = Nothing is kept on this device: these choices are forgotten when the app closes.
settings-kept-data = This device keeps the renewed data only: these choices are forgotten when the app closes.
settings-kept-nothing-else = Nothing else.
settings-kept-renewed = It also keeps the renewed data, whether to renew them, and when it last asked. Nothing else.
settings-kept = This device keeps the language and this choice.
settings-kept-station = This device keeps the language, this choice and your station: { $station }.
settings-kept-gone = This device keeps the language, this choice and a station that is no longer in our data.
settings-chosen = { $name }, chosen
settings-choose = Choose { $name }
settings-plain-on = Turn on plain words
settings-plain-off = Turn off plain words
settings-kept-news = It also keeps the places and themes of news that you chose.
