### Guidance: services, advice

guide-title = Advice and procedures
guide-all = All advice
guide-detail = What to do, whom to call, where to report. Works offline.
guide-procedures = Procedures and reports
guide-procedures-detail = Complaint, appointment, holidays, scams, papers
guide-numbers = Helplines and chats
guide-numbers-detail = Somebody listens or answers
guide-by-theme = By theme
guide-by-force = Police or gendarmerie
guide-police = Police nationale
guide-gendarmerie = Gendarmerie nationale
guide-none = These data have no advice. The emergency numbers are always here.
guide-gone = This page is no longer in our data.
guide-entry = Page
guide-theme = { $theme ->
    [emergency] Emergency
    [road-safety] Road safety
    [victim-support] Help for victims
    [digital] Internet, phone, bank card
    [family] Family
    [youth] Children and young people
    [recruitment] Careers
    [daily-life] Everyday life
    [burglary] Burglary
    [business] Shops and firms
    [drugs] Drugs
   *[other] Other topics
}
guide-for = For: { $audience }.
guide-audience = { $audience ->
    [individuals] private persons
    [children] children
    [teenagers] teenagers
    [under-18] anyone under 18
    [young-people] young people
    [relatives] relatives and friends
    [witnesses] witnesses
    [families] families
    [parents] parents
    [women] women
    [disabled-women] disabled women
    [older-people] older people
    [disabled-people] disabled people
    [deaf] anyone who cannot speak or hear
    [victims] victims
    [professionals] professionals
    [businesses] shops and firms
    [local-authorities] town halls and local authorities
    [associations] associations
   *[all] everybody
}
guide-call = Call { $number }
guide-call-spoken = Call { $number }: { $name }
guide-write = Text { $number }
guide-write-spoken = Write a text message to { $number }: { $name }
guide-hours = When: { $hours }
guide-cost = Price: { $cost }
guide-login = { $login ->
    [none] No account needed.
    [franceconnect] You must sign in with FranceConnect.
    [account] You need an account with this service.
    [account-or-franceconnect] You need an account, or FranceConnect.
   *[complaint-only] FranceConnect for a complaint; no account for a simple report.
}
guide-prepare = Have ready
guide-next = What happens next
guide-station = My station
guide-station-detail = Find it, call it, see its hours
guide-who-helps = Who can help
guide-advice = Advice
guide-operator = Run by: { $operator }.
guide-source = Source: { $source }, { $date }.
guide-source-undated = Source: { $source }, undated.
guide-to-check = Check before you rely on it: we could not confirm everything said here.
guide-aged = This information is dated { $date }: it may have changed since.
guide-trace-call = The call stays in the call log and may show on the bill.
guide-trace-message = The message stays in the thread.
family-title = Family
family-detail = Children, relatives, older people
family-relatives = You worry about somebody close
family-minors = You are under 18
family-elders = Older or disabled people
family-more = All on this topic
family-discreet = Domestic violence
family-discreet-detail = For you, leaving no trace in the app

## A page of the web, opened in the browser

leaving-open = Open { $host }
leaving-open-spoken = Open the site { $host } in the browser
leaving-sees = The site sees the address of your connection and what you do there. We see nothing.
leaving-trace = The page stays in the browser’s history.
leaving-unsafe = The address of this site is not safe: we do not open it.

## The compass

compass-title = Need help?
compass-danger = Is somebody in danger now? Call. If you cannot speak, write to 114.
compass-best = Best suited
compass-also = Also possible
compass-again = Start again from the first question
compass-gone = The page you asked for is no longer in our data: here is the first question.
guide-search = What are you looking for?
guide-search-clear = Clear what you are looking for
guide-found = Pages found
guide-found-count = { $count ->
    [one] One page found.
   *[other] { $count } pages found.
}
guide-nothing-found = No page fits. Try another word, or answer a few questions.
guide-danger = In danger now? Call 17 or 112. If you cannot speak, write to 114.
compass-door = Find the right door
compass-detail = A few questions, and the right door
