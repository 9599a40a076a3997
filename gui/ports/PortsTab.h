// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ports/PathModel.h"
#include "gui/stack/StackState.h"

#include <QWidget>

class QFrame;
class QScrollArea;
class QStackedLayout;

namespace panel {

class EmptyState;
class ErrorNotice;
class PathPicture;
class PathTable;
class PathTrouble;
class PlainLabel;
class PortActions;

/// The ports that the stack offers: the way of each as a table, the selected one as a picture, and
/// what can be done about the rules that make the way. Shows values, asks by signals.
class PortsTab : public QWidget
{
    Q_OBJECT

public:
    explicit PortsTab(QWidget *parent);

    void setState(const StackState &state);
    /// The same state but for the connection, or as long as it is the same, for its age.
    void setConnection(const ConnectionStatus &connection);
    void setPorts(const PortsState &ports);
    const PortsState &ports() const { return m_ports; }

Q_SIGNALS:
    /// Whether anybody looks at the ports.
    void watchedChanged(bool watched);
    void probeAsked();
    /// A new rule; `proposal` has at least an adapter and a protocol.
    void addAsked(const panel::PortForward &proposal);
    void changeAsked(const panel::PortForward &rule);
    void removeAsked(const panel::PortForward &rule);
    void reconcileAsked();
    void listenersAsked();
    void serviceAsked(const QString &service);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeContent();
    void connectParts();
    void refresh();
    void updateRows();
    void updateSelected();
    void updateNotes();
    void updateEmptyState();
    void fit();

    const PathRow *selected() const;
    bool canEdit() const;
    /// The rule that the selected way lacks, as far as it is known.
    PortForward proposal() const;
    void openStation(PortHop::Station station);
    void openSelected();
    void copy(const QString &text);
    void showMenu(const QPoint &position);

    StackState m_stack;
    PortsState m_ports;
    QString m_selectedKey;
    bool m_isSelecting = false;     ///< by itself, not the user
    bool m_isSelectionMade = false; ///< by the user, or after the first whole probe
    PathModel *m_model;
    QStackedLayout *m_pages;
    EmptyState *m_empty;
    QScrollArea *m_scroll;
    ErrorNotice *m_vmNotice; ///< why the rules cannot be read
    QFrame *m_warning;       ///< why they cannot be changed
    PlainLabel *m_warningText;
    PathPicture *m_picture;
    PathTrouble *m_trouble;
    PortActions *m_actions;
    QFrame *m_card;
    PathTable *m_table;
    PlainLabel *m_note;
};

} // namespace panel
