rat () 
{ 
    q 'import datetime
mw=[x for x in app.allWidgets() if type(x).__name__=="MainWindow"][0]
h=mw._parts.history
t=datetime.date.today()
print("RATINGS",[(r.context.name,r.value,str(r.day)) for r in h.ratings_between(t-datetime.timedelta(days=3),t)])
for s in app.allWidgets():
    if type(s).__name__=="_Number" and s.isVisible() and s.isChecked(): print("chosen",s.text(), s.parentWidget().accessibleName())
ts=[x for x in app.allWidgets() if type(x).__name__=="Toast"]
print("toast",[(x.isVisible(),[l.text() for l in x.findChildren(W.QLabel)]) for x in ts])';
    foc
}
