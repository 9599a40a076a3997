// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/ports/HostListener.h"

#include <QDialog>
#include <QHash>

class QLineEdit;
class QPushButton;

namespace panel {

class CellTable;
class ErrorNotice;
class ListenerModel;
class PlainLabel;

/// The TCP ports of this computer on which something listens, and which of them the stack wants.
class ListenersDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ListenersDialog(QWidget *parent);

    void setWanted(const QHash<int, QString> &services);
    void setListeners(const QList<HostListener> &listeners);
    void showFailure(const Error &error);
    /// They are being looked for; what was found before stays.
    void setBusy(bool busy);

Q_SIGNALS:
    void refreshAsked();

private:
    void updateNote();
    void showMenu(int row, const QPoint &position);

    bool m_busy = false;
    bool m_isKnown = false;
    ListenerModel *m_model;
    QLineEdit *m_filter;
    QPushButton *m_refresh;
    ErrorNotice *m_failure;
    CellTable *m_table;
    PlainLabel *m_note;
    QPushButton *m_close;
};

} // namespace panel
