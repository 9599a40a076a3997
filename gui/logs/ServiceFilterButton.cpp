// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/ServiceFilterButton.h"

#include "core/base/PlainText.h"
#include "gui/widgets/SafeText.h"

#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace panel {

namespace {

/// Stays open while services are checked and unchecked.
class CheckMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAction *action = actionAt(event->position().toPoint());
        if (action && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
};

} // namespace

ServiceFilterButton::ServiceFilterButton(QWidget *parent) : PillButton(Shape::Outlined, parent)
{
    setAccessibleDescription(tr("Chooses the services whose lines are shown"));
    connect(this, &PillButton::clicked, this, &ServiceFilterButton::openMenu);
    updateText();
}

void ServiceFilterButton::setServices(const QStringList &services)
{
    m_services = services;
    updateText();
}

void ServiceFilterButton::showAll()
{
    setHidden({});
}

void ServiceFilterButton::showOnly(const QString &service)
{
    QSet<QString> hidden(m_services.begin(), m_services.end());
    hidden.remove(service);
    setHidden(hidden);
}

void ServiceFilterButton::toggleOnly(const QString &service)
{
    QSet<QString> others(m_services.begin(), m_services.end());
    others.remove(service);
    setHidden(m_hidden == others ? QSet<QString>() : others);
}

void ServiceFilterButton::setShown(const QString &service, bool shown)
{
    QSet<QString> hidden = m_hidden;
    if (shown)
        hidden.remove(service);
    else
        hidden.insert(service);
    setHidden(hidden);
}

void ServiceFilterButton::setHidden(const QSet<QString> &hidden)
{
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    updateText();
    Q_EMIT hiddenChanged();
}

void ServiceFilterButton::updateText()
{
    QStringList shown;
    std::copy_if(m_services.begin(), m_services.end(), std::back_inserter(shown),
                 [this](const QString &service) { return !m_hidden.contains(service); });
    const bool all = shown.size() == m_services.size();
    if (all)
        setText(tr("all services"));
    else if (shown.size() == 1)
        setText(elided(plainText(shown.first()), 24));
    else
        setText(tr("%1 of %2 services").arg(shown.size()).arg(m_services.size()));
    setTone(all ? Tone::Neutral : Tone::Link);
    setAccessibleName(text());
    updateGeometry();
}

void ServiceFilterButton::openMenu()
{
    auto *menu = new CheckMenu(this);
    menu->setObjectName(QStringLiteral("serviceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show all"), this, &ServiceFilterButton::showAll);
    QMenu *only = menu->addMenu(tr("Show only"));
    only->setEnabled(!m_services.isEmpty());
    menu->addSeparator();
    for (const QString &service : std::as_const(m_services)) {
        const QString caption = plainCaption(elided(service, 40));
        only->addAction(caption, this, [this, service] { showOnly(service); });
        QAction *action = menu->addAction(caption);
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(service));
        connect(action, &QAction::toggled, this,
                [this, service](bool shown) { setShown(service, shown); });
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

} // namespace panel
