// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PathPictureAccess.h"

#include "gui/ports/PathPicture.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace panel {

namespace {

/// One station. It lives as long as the picture's interface, whatever the picture shows: a number
/// beyond its stations is an invalid item.
class StationAccess : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    StationAccess(PathPicture *picture, int index) : m_picture(picture), m_index(index) {}

    bool isValid() const override
    {
        return m_picture && m_index < int(m_picture->stations().size());
    }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_picture);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const PathStation &station = m_picture->stations().at(m_index);
        if (kind == QAccessible::Name)
            return station.spoken();
        if (kind == QAccessible::Description)
            return station.detail;
        return {};
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inPicture = m_picture->stationRect(m_index);
        return {m_picture->mapToGlobal(inPicture.topLeft()), inPicture.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (isValid()) {
            state.focusable = true;
            state.selectable = true;
            state.selected = m_picture->currentStation() == m_index;
            state.focused = state.selected && m_picture->hasFocus();
            state.invisible = !m_picture->isVisible();
        }
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface *>(this)
                   : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        m_picture->setCurrentStation(m_index);
        if (action == pressAction())
            m_picture->activateStation(m_index);
        else if (action == setFocusAction())
            m_picture->setFocus(Qt::OtherFocusReason);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<PathPicture> m_picture;
    int m_index;
};

class PictureAccess : public QAccessibleWidget
{
public:
    explicit PictureAccess(PathPicture *picture) : QAccessibleWidget(picture, QAccessible::List) {}

    ~PictureAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_stations))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(picture()->stations().size()); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        // The registry of QAccessible owns them by their ids.
        while (m_stations.size() <= index) {
            m_stations.append(QAccessible::registerAccessibleInterface(
                new StationAccess(picture(), int(m_stations.size()))));
        }
        return QAccessible::accessibleInterface(m_stations.at(index));
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int i = 0; i < int(m_stations.size()); ++i) {
            if (QAccessible::accessibleInterface(m_stations.at(i)) == child)
                return i;
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint position = picture()->mapFromGlobal(QPoint(x, y));
        for (int i = 0; i < childCount(); ++i) {
            if (picture()->stationRect(i).contains(position))
                return child(i);
        }
        return nullptr;
    }

    QAccessibleInterface *focusChild() const override
    {
        return picture()->hasFocus() ? child(picture()->currentStation()) : nullptr;
    }

private:
    PathPicture *picture() const { return static_cast<PathPicture *>(widget()); }

    mutable QList<QAccessible::Id> m_stations;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *picture = qobject_cast<PathPicture *>(object);
    return picture ? new PictureAccess(picture) : nullptr;
}

} // namespace

void installPathPictureAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(&makeAccess);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace panel
