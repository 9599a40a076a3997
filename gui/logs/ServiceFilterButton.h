// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logs/PillButton.h"

#include <QSet>
#include <QStringList>

class QMenu;

namespace panel {

/// Which services' lines are shown: a pill that tells, with a menu to hide services or to show one
/// alone.
class ServiceFilterButton : public PillButton
{
    Q_OBJECT

public:
    explicit ServiceFilterButton(QWidget *parent);

    /// The services there are, in their order; a hidden one that is gone stays hidden if it comes
    /// back.
    void setServices(const QStringList &services);
    QSet<QString> hidden() const { return m_hidden; }

    void showAll();
    void showOnly(const QString &service);
    /// Or all, if it is alone already.
    void toggleOnly(const QString &service);
    void setShown(const QString &service, bool shown);
    void setHidden(const QSet<QString> &hidden);
    void openMenu();

Q_SIGNALS:
    void hiddenChanged();

private:
    void updateText();

    QStringList m_services;
    QSet<QString> m_hidden;
};

} // namespace panel
